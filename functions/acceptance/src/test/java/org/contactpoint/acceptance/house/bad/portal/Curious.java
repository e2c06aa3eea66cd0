package org.contactpoint.acceptance.house.bad.portal;

/** Knows more of the directory than its sessions. */
public record Curious(org.contactpoint.acceptance.house.bad.domain.Nosy rules) {}
