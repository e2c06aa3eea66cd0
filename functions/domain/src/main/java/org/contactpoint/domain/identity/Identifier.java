package org.contactpoint.domain.identity;

import org.contactpoint.domain.value.NhsNumber;
import org.contactpoint.domain.value.Upn;

/** A number that another body gave the child; readable back only by that body (rules §1). */
public sealed interface Identifier {

  /** The published name of its kind. */
  String type();

  /** Its digits and letters, normalised. */
  String value();

  /** Whether it stays with the child; a temporary pupil number gives way to another. */
  default boolean isLasting() {
    return !(this instanceof Pupil pupil && pupil.upn().isTemporary());
  }

  /** A number of the health service. */
  record Nhs(NhsNumber number) implements Identifier {
    @Override
    public String type() {
      return "nhs-number";
    }

    @Override
    public String value() {
      return number.value();
    }
  }

  /** A pupil number of the schools. */
  record Pupil(Upn upn) implements Identifier {
    @Override
    public String type() {
      return "upn";
    }

    @Override
    public String value() {
      return upn.value();
    }
  }
}
