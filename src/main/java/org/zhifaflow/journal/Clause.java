package org.zhifaflow.journal;

/**
 * One rule that the project carries out.
 *
 * @param id its id, such as {@code APL-36}
 * @param citation how it is cited to a person, in Chinese: title and article
 * @param quote a few of its own words
 */
public record Clause(String id, String citation, String quote) {}
