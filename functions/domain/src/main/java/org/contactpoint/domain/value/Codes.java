package org.contactpoint.domain.value;

import java.util.EnumSet;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The closed list of one coded field; codes are taken exactly as written, in no other spelling. */
public final class Codes<E extends Enum<E> & Coded> {
  private final Map<String, E> byCode;
  private final String reason;

  private Codes(EnumSet<E> constants) {
    this.byCode =
        constants.stream().collect(Collectors.toUnmodifiableMap(Coded::code, Function.identity()));
    this.reason =
        constants.stream()
            .map(Coded::code)
            .collect(Collectors.joining(", ", "must be one of ", ""));
  }

  /** All codes of a list. */
  public static <E extends Enum<E> & Coded> Codes<E> of(Class<E> list) {
    return new Codes<>(EnumSet.allOf(list));
  }

  /** The constant with this code, or the reason, which names the whole list. */
  public Parsed<E> parse(String raw) {
    E constant = byCode.get(raw);
    return constant == null ? Parsed.invalid(reason) : Parsed.valid(constant);
  }
}
