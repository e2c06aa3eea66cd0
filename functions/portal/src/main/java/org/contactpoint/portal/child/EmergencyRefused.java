package org.contactpoint.portal.child;

/** Why a record is not shown in an emergency, in words. */
public record EmergencyRefused(OpenedRecord opened, String why) {}
