package org.contactpoint.domain.watch;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/**
 * The alerts. Each list is oldest first, after the place {@code after} (null: from the beginning).
 */
public interface Alerts {

  /** The alert of that id, strongly consistent. */
  Optional<Alert> find(String id);

  /** Those about accounts of a council in that state, as far as they are wanted. */
  List<Alert> of(
      Authority council,
      AlertStatus status,
      Predicate<Alert> wanted,
      @Nullable ListPlace after,
      int limit);

  /** The same of all councils. */
  List<Alert> all(
      AlertStatus status, Predicate<Alert> wanted, @Nullable ListPlace after, int limit);
}
