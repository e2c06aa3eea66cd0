package org.contactpoint.http.request;

import java.util.Optional;

/** Makes the cursors of one list of one caller; of what the list holds it knows nothing. */
public final class ListCursors {
  private final Cursors cursors;
  private final String binding;

  ListCursors(Cursors cursors, String binding) {
    this.cursors = cursors;
    this.binding = binding;
  }

  /** The cursor of the position where the next page begins. */
  public String at(String position) {
    return cursors.seal(binding, position);
  }

  Optional<String> open(String cursor) {
    return cursors.open(binding, cursor);
  }
}
