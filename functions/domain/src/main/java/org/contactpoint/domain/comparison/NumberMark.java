package org.contactpoint.domain.comparison;

import org.contactpoint.domain.identity.Identifier;
import org.contactpoint.domain.value.Digest;

/**
 * An identifier from elsewhere as a digest that can be compared.
 *
 * @param kind a code of the kind of number
 * @param lasting whether it stays with the child (rules §1)
 */
public record NumberMark(int kind, boolean lasting, long digest) {

  /** The mark of an identifier. */
  public static NumberMark of(Identifier identifier) {
    return new NumberMark(
        kind(identifier),
        identifier.isLasting(),
        Digest.of(identifier.type() + " " + identifier.value()));
  }

  private static int kind(Identifier identifier) {
    return switch (identifier) {
      case Identifier.Nhs ignored -> 1;
      case Identifier.Pupil ignored -> 2;
    };
  }

  @Override
  public String toString() {
    return "NumberMark[redacted]";
  }
}
