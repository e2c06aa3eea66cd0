package org.contactpoint.acceptance.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** All that was acknowledged in a simulation. */
final class Memory {
  final List<Child> children = new ArrayList<>();
  final List<SentFile> files = new ArrayList<>();
  final List<Vetted> accounts = new ArrayList<>();

  /** Pairs of distinct children, in the order of the decisions. */
  final Set<List<Child>> apart = new LinkedHashSet<>();

  /** Telephone numbers of wishes to be called back, with whether each is closed and its council. */
  final Map<String, Wish> wishes = new HashMap<>();

  /** Source records by source: id and the child that it brought. */
  final Map<String, List<Known>> known = new HashMap<>();

  /** Words in whereabouts of rows that look like a child, and that child. */
  final Map<String, Child> alike = new HashMap<>();

  /** Who asked for shields, and how often. */
  final Map<String, Integer> asked = new HashMap<>();

  /** Who was shown which child's record in an emergency, and how often that is acknowledged. */
  final Map<String, Integer> emergencies = new HashMap<>();

  /** Investigations that were closed. */
  final Set<String> investigated = new LinkedHashSet<>();

  /** Requests to see what is held. */
  final List<Asked> access = new ArrayList<>();

  /** A request to see what is held. */
  static final class Asked {
    static final Set<String> OPEN = Set.of("received", "id-check", "rights-check", "safety-review");
    static final Set<String> ENDED = Set.of("released", "refused");

    final String team;
    String id = "";
    String state = "";

    /** Something about it is under way. */
    boolean busy;

    Asked(String team) {
      this.team = team;
    }
  }

  /** Alerts that were closed. */
  final Set<String> closedAlerts = new LinkedHashSet<>();

  /**
   * Children of whose lives their team speaks: by number whether they died, as acknowledged last.
   */
  final Map<String, String> lives = new HashMap<>();

  /** Children whose records are destroyed, by number. */
  final Map<String, End> ending = new HashMap<>();

  /** How far the destruction of a record came. */
  enum End {
    THERE,
    /** It was tried. */
    BEGUN,
    GONE
  }

  /** A wish to be called back. */
  static final class Wish {
    final Child child;
    String id = "";
    String state = "open";

    Wish(Child child) {
      this.child = child;
    }
  }

  /** An account that is vetted. */
  static final class Vetted {
    final String id;
    final String email;
    final List<String> steps = new ArrayList<>();
    String status = "requested";
    boolean toBeInvitedAnew;
    boolean invitedAnew;
    boolean busy;

    Vetted(String id, String email) {
      this.id = id;
      this.email = email;
    }
  }

  /** A record of a source. */
  static final class Known {
    final String id;
    final Child child;
    int version = 1;

    Known(String id, Child child) {
      this.id = id;
      this.child = child;
    }
  }

  /** The children who fit and have a number. */
  List<Child> where(Predicate<Child> fits) {
    return children.stream().filter(child -> child.number != null).filter(fits).toList();
  }

  List<Known> knownTo(String source) {
    return known.computeIfAbsent(source, s -> new ArrayList<>());
  }
}
