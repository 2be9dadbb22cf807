package org.zhifaflow.organisation;

/** A community or village of a township with its zone: village, urban or unknown (HL-4.3d, HL-4.3e). */
public record Place(String township, String name, String zone) {}
