package org.contactpoint.dynamodb.document;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.domain.source.Part;
import org.jspecify.annotations.Nullable;

/** Writes parts of a record as codes; without parts, the usual case, the attribute is absent. */
final class PartsText {
  private PartsText() {}

  static @Nullable List<String> of(Set<Part> parts) {
    return parts.isEmpty() ? null : parts.stream().map(Part::code).sorted().toList();
  }

  static Set<Part> parts(@Nullable List<String> codes) {
    return codes == null
        ? Set.of()
        : Arrays.stream(Part.values())
            .filter(part -> codes.contains(part.code()))
            .collect(Collectors.toUnmodifiableSet());
  }
}
