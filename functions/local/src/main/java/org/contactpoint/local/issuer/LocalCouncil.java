package org.contactpoint.local.issuer;

import org.contactpoint.domain.value.Authority;

/**
 * An authority that a local run has accounts of.
 *
 * @param name as people call it
 */
public record LocalCouncil(Authority authority, String name) {}
