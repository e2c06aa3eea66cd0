package org.contactpoint.audit.trail;

import java.time.Instant;
import org.contactpoint.domain.audit.TrailReader.Position;

/** Reads and writes positions in the trail as the text inside a cursor. */
final class CursorPositions {
  private CursorPositions() {}

  static String write(Position position) {
    return position.at() + "|" + position.entryId();
  }

  static Position read(String position) {
    int border = position.indexOf('|');
    return new Position(
        Instant.parse(position.substring(0, border)), position.substring(border + 1));
  }
}
