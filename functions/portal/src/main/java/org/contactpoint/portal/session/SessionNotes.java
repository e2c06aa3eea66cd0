package org.contactpoint.portal.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a session keeps between pages, because it may not stand in an address: what was searched
 * for, and why. It has a bound, beyond which the oldest note goes.
 */
public final class SessionNotes {
  private static final int MOST = 12;
  private static final int LONGEST = 2_000;

  private final Map<String, String> notes;

  /** What was kept, and what was forgotten (nothing), the last change last. */
  private final Map<String, Optional<String>> changes = new LinkedHashMap<>();

  public SessionNotes(Map<String, String> notes) {
    this.notes = new LinkedHashMap<>(notes);
  }

  /** The note of that name. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(notes.get(name));
  }

  /**
   * Keeps a note; one that is too long is not kept.
   *
   * @return whether it is kept
   */
  public boolean keep(String name, String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    if (text.equals(notes.get(name))) {
      return true;
    }
    notes.remove(name);
    while (notes.size() >= MOST) {
      notes.remove(notes.keySet().iterator().next());
    }
    notes.put(name, text);
    changes.remove(name);
    changes.put(name, Optional.of(text));
    return true;
  }

  /** Forgets a note. */
  public void forget(String name) {
    if (notes.remove(name) != null) {
      changes.remove(name);
      changes.put(name, Optional.empty());
    }
  }

  /** Whether it has to be stored again. */
  public boolean isChanged() {
    return !changes.isEmpty();
  }

  /** Those notes, with what was kept and forgotten here kept and forgotten there, too. */
  public Map<String, String> doneTo(Map<String, String> stored) {
    SessionNotes there = new SessionNotes(stored);
    changes.forEach(
        (name, text) ->
            text.ifPresentOrElse(one -> there.keep(name, one), () -> there.forget(name)));
    return there.all();
  }

  /** All of them. */
  public Map<String, String> all() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(notes));
  }

  @Override
  public String toString() {
    return "SessionNotes[redacted]";
  }
}
