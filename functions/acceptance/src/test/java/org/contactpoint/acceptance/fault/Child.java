package org.contactpoint.acceptance.fault;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A child as the simulation remembers what was acknowledged of it. */
final class Child {
  final String given;
  final String family;
  final String born;

  /** The one that is responsible, as far as was acknowledged. */
  String council;

  /** Files of councils may have made another one responsible than the one that registered it. */
  final boolean nationalAtFirst;

  /** The last move that was started, null where none was. */
  @Nullable Moving moving;

  /** Words that are in its whereabouts and nowhere else. */
  final Set<String> marks = new HashSet<>();

  /** By id, with whether each goes on. */
  final Map<String, Involved> involvements = new HashMap<>();

  final Set<String> services = new HashSet<>();

  /** Null until an answer gave it. */
  @Nullable String number;

  @Nullable String gender;
  @Nullable String shield;
  String shieldStatus = "";
  boolean hidden;

  /** A request that may show it to everybody is under way. */
  boolean opening;

  /** A correction is under way. */
  boolean correcting;

  @Nullable Child into;
  @Nullable String merge;
  String mergeStatus = "";

  /** Merged once, whatever came of it: what is shown of it follows from more than its own facts. */
  boolean mingled;

  /** A file took rows of it back, or may have. */
  boolean withdrawn;

  /** Rows of other files speak of it too, and people may have decided that they are others. */
  boolean doubled;

  /** The files that brought it. */
  final Set<String> files = new HashSet<>();

  Child(String given, String family, String born, String council) {
    this.given = given;
    this.family = family;
    this.born = born;
    this.council = council;
    this.nationalAtFirst = council.equals(ChildActs.ENGLAND);
  }

  boolean mustBeHidden() {
    Child whole = whole();
    return hidden && !opening && (whole == this || whole.mustBeHidden());
  }

  /** The child whose record its own may be part of, and which decides for both; else itself. */
  private Child whole() {
    return into == null || mergeStatus.equals("proposed") ? this : into;
  }

  /** Whether its record may be part of that child's, directly or by way of a third. */
  boolean mayBePartOf(Child other) {
    Child whole = whole();
    return whole != this && (whole == other || whole.mayBePartOf(other));
  }

  /** What the directory says of its merge. */
  void mergeBecomes(String status) {
    mergeStatus = status;
    if (status.equals("undone")) {
      into = null;
    }
  }

  /** What is known of a move to another council. */
  static final class Moving {
    final String to;
    String id = "";
    String state = "starting";

    Moving(String to) {
      this.to = to;
    }

    /** Whether another one can be started. */
    boolean isOver() {
      return Set.of("refused", "accepted", "declined", "withdrawn").contains(state);
    }
  }

  /** What is known of one involvement. */
  static final class Involved {
    final String who;
    final boolean sensitive;
    String state = "open";

    Involved(String who, boolean sensitive) {
      this.who = who;
      this.sensitive = sensitive;
    }
  }
}
