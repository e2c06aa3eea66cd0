package org.contactpoint.portal.child;

/** What came of asking for a shield. */
public record ShieldAsked(OpenedRecord opened, OpenedShield shield) {}
