package org.zhifaflow.evidence;

/** A file in the store: its digest, its type by content, its size in bytes and the name it came with. */
public record StoredFile(String sha256, String mediaType, long size, String originalName) {}
