package org.contactpoint.http.door;

/** Makes the cursors of one list of one caller; of what the list holds it knows nothing. */
public final class ListCursors {
  private final Cursors cursors;
  private final String binding;

  ListCursors(Cursors cursors, String binding) {
    this.cursors = cursors;
    this.binding = binding;
  }

  /** The cursor of the place where the next page begins. */
  public String at(String position) {
    return cursors.seal(binding, position);
  }
}
