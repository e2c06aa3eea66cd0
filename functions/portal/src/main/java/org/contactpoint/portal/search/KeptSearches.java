package org.contactpoint.portal.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.session.SessionNotes;

/**
 * What was searched for, kept in the session, each search under an id of its own that says nothing
 * of anybody: so two windows have two searches. Beyond five the oldest goes, and what else is kept
 * in the session stays.
 */
final class KeptSearches {
  private static final int MOST = 5;
  private static final String NAME = "search-";

  private KeptSearches() {}

  /** Keeps a search; false for one that is too long to be kept. */
  static boolean keep(SessionNotes notes, String id, SearchForm form) {
    List<String> kept =
        notes.all().keySet().stream().filter(name -> name.startsWith(NAME)).toList();
    boolean isKept = notes.keep(NAME + id, form.kept());
    if (isKept) {
      kept.subList(0, Math.max(0, kept.size() - MOST + 1)).forEach(notes::forget);
    }
    return isKept;
  }

  /** What was searched for under that id; empty where it is no longer kept. */
  static Optional<Form> find(SessionNotes notes, String id) {
    return notes.find(NAME + id).flatMap(note -> Form.read(note.getBytes(StandardCharsets.UTF_8)));
  }
}
