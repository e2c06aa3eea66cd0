package org.contactpoint.audit.trail;

import java.time.Instant;
import org.contactpoint.domain.audit.TrailReader.Position;

/** Places of the trail as a cursor carries them. */
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
