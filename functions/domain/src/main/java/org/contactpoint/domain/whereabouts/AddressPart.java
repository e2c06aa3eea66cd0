package org.contactpoint.domain.whereabouts;

/** A part of an address that a correction may leave out, which leaves it as it is shown. */
public enum AddressPart {
  STATUS,
  UPRN,
  LINES,
  TOWN,
  POSTCODE,
  RETURN_INTENDED
}
