package org.contactpoint.subjectaccess.document;

import java.util.List;

/**
 * What anybody may be told of a shielded child who is not of the protected side. It has no place
 * for an address, a school, a practice, a service, a council or an organisation (rules §8.4).
 *
 * @param looks those from before the shield, newest first
 * @param moreLooks whether there were older ones than are listed
 */
public record FaceDocument(Heading heading, Named child, List<Look> looks, boolean moreLooks)
    implements AccessDocument {
  public FaceDocument {
    looks = List.copyOf(looks);
  }

  @Override
  public String toString() {
    return "FaceDocument[redacted]";
  }
}
