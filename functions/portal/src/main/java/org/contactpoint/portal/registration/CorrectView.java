package org.contactpoint.portal.registration;

import java.util.List;
import org.contactpoint.portal.child.OpenedRecord;

/**
 * A record that is to be corrected.
 *
 * @param etag by which a correction is refused if somebody changed the record meanwhile
 * @param before what was entered before somebody else changed the record, empty for nothing
 */
public record CorrectView(RecordForm form, OpenedRecord opened, String etag, List<String> before) {

  @Override
  public String toString() {
    return "CorrectView[redacted]";
  }
}
