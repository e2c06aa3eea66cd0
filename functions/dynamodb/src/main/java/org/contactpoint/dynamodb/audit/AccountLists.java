package org.contactpoint.dynamodb.audit;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;

/**
 * Which list of an account an entry belongs to. A partition of an index takes about a thousand
 * writes a second, and a file is worked by many at once under one account: such entries are spread
 * over several lists, which are read together.
 */
public final class AccountLists {
  private static final int PARTS = 8;
  private static final String PART = "#";

  private AccountLists() {}

  /** The list of an entry of that place. */
  static String of(Actor actor, ChainPosition place) {
    String account = actor.account().value();
    return workFiles(actor.role())
        ? account + PART + Math.floorMod(place.hashCode(), PARTS)
        : account;
  }

  /** Whether files are worked under that role: by a feed, or by the team that sent one. */
  private static boolean workFiles(Role role) {
    return role == Role.FEED || role == Role.MANAGEMENT_TEAM;
  }

  /** All lists in which entries of that account may be. */
  public static List<String> all(String account) {
    return Stream.concat(
            Stream.of(account), IntStream.range(0, PARTS).mapToObj(part -> account + PART + part))
        .toList();
  }

  /** Whose list it is. */
  public static String accountOf(String list) {
    int part = list.lastIndexOf(PART);
    return part < 0 ? list : list.substring(0, part);
  }
}
