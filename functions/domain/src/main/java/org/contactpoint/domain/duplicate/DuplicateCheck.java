package org.contactpoint.domain.duplicate;

import org.contactpoint.domain.value.ContactPointId;

/**
 * A record that is to be compared with those like it.
 *
 * @param mark another one with every change of the record
 */
public record DuplicateCheck(ContactPointId child, String mark) {
  /** In how many parts they wait, so that no part of a store has to take all of them. */
  public static final int PARTS = 16;

  /** The part in which a record waits, from 0 on: numbers are random, and so evenly spread. */
  public static int partOf(ContactPointId child) {
    return Integer.parseInt(child.value().substring(0, 3)) % PARTS;
  }
}
