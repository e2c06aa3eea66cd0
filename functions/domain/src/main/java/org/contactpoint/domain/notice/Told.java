package org.contactpoint.domain.notice;

import java.time.Instant;
import org.contactpoint.domain.value.ContactPointId;

/**
 * That somebody is told something of a child without having asked: a place to look at, which gives
 * no right to be told of anything. What it is stands in the record.
 *
 * @param child the number of the record that stood for the child then
 */
public record Told(Addressee to, ContactPointId child, Instant at) {

  /** How many of the newest an addressee is shown. */
  public static final int MOST = 100;
}
