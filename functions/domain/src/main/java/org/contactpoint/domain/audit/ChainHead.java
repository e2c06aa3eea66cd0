package org.contactpoint.domain.audit;

/**
 * The end of a writer's chain at some time.
 *
 * @param sequence the number of its last entry then
 * @param hash of that entry, 64 hexadecimal digits
 */
public record ChainHead(String writer, long sequence, String hash) {}
