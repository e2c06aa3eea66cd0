package org.contactpoint.domain.value;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One field's rule with the one reason given when it is broken; it judges parsing and construction
 * alike, so that neither lets through what the other refuses.
 */
public record FieldRule(String reason, Predicate<String> holds) {

  /** A rule kept by texts that match the whole form. */
  public static FieldRule matching(String reason, String form) {
    return new FieldRule(reason, Pattern.compile(form).asMatchPredicate());
  }

  /** The same rule, kept only where the further condition holds too. */
  public FieldRule and(Predicate<String> further) {
    return new FieldRule(reason, holds.and(further));
  }

  /** The same rule, which texts of that kind are known to keep: they are not looked at further. */
  public FieldRule knownToHoldFor(Predicate<String> kind) {
    return new FieldRule(reason, kind.or(holds));
  }

  /** Throws {@link IllegalArgumentException}, without the value, when the rule is broken. */
  public void require(String value) {
    if (!holds.test(value)) {
      throw new IllegalArgumentException(reason);
    }
  }

  /** Builds the value when the normalised text keeps the rule. */
  public <T> Parsed<T> parse(String normalised, Function<String, T> build) {
    return holds.test(normalised) ? Parsed.valid(build.apply(normalised)) : Parsed.invalid(reason);
  }
}
