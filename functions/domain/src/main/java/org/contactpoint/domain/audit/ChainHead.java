package org.contactpoint.domain.audit;

/**
 * Where a writer's chain stood at some time.
 *
 * @param sequence the number of its last entry then
 * @param hash of that entry, 64 hexadecimal digits
 */
public record ChainHead(String writer, long sequence, String hash) {}
