package org.zhifaflow.casefile;

/** A number given to a case: its ASCII form for addresses and its Chinese form for papers. */
public record CaseNumber(NumberKind kind, String ascii, String shown) {}
