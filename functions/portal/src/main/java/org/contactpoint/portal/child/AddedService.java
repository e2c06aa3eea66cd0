package org.contactpoint.portal.child;

import org.contactpoint.portal.page.Words;

/**
 * Work with a child that somebody entered during this session.
 *
 * @param consented whether it may be recorded with consent, which can be withdrawn: what is added
 *     again is answered as it stands, and only the API knows on what it rests
 */
public record AddedService(String id, String serviceType, String start, boolean consented) {

  /** Which work it is, and since when. */
  public String words() {
    return ServiceTypes.text(serviceType) + ", since " + Words.day(start);
  }

  @Override
  public String toString() {
    return "AddedService[redacted]";
  }
}
