package org.contactpoint.accounts.setup;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets a stage up as a deployment asks for it: its keys and their versions, the first
 * administrators of its councils, the accounts of their systems. What is there already stays; a
 * system that is no longer asked for is shut out once its client is gone.
 *
 * <p>CloudFormation takes a deployment that failed back by asking once more for what was asked for
 * before, and nothing tells the two apart. So nobody is shut out whose client is still there: the
 * deployment may be tried again. And what is wrong with a council that was there before, such as a
 * list that is gone or spoilt, is logged and does not fail.
 */
@Singleton
final class SetUp {
  private static final Logger LOG = LoggerFactory.getLogger(SetUp.class);
  private static final List<Role> MACHINES = List.of(Role.FEED, Role.CASE_SYSTEM);

  private final GenerateKeys keys;
  private final AddKeyVersions versions;
  private final RetireKeyVersions retired;
  // Made only once there are keys: the trail and the tables are opened with them.
  private final Provider<EnterFounders> founders;
  private final FounderLists lists;
  private final MachineClients clients;

  SetUp(
      GenerateKeys keys,
      AddKeyVersions versions,
      RetireKeyVersions retired,
      Provider<EnterFounders> founders,
      FounderLists lists,
      MachineClients clients) {
    this.keys = keys;
    this.versions = versions;
    this.retired = retired;
    this.founders = founders;
    this.lists = lists;
    this.clients = clients;
  }

  /**
   * Sets it up.
   *
   * @param before what the deployment before asked for
   * @throws IllegalStateException for a council or a system that is not there, named by its code
   */
  void run(RequestedSetUp now, RequestedSetUp before) {
    // A stage that was set up before has keys; where they can't be read they must be put back.
    if (before.keyRings().isEmpty() && keys.once()) {
      LOG.info("the keys of the stage were generated");
    }
    versions.upTo(now.keyVersions(), now.keyRingsSince(before));
    retired.upTo(now.retiredVersions());
    EnterFounders entering = founders.get();
    Map<String, String> byName = clients.byName();
    List<Account> machines = Founders.machines(clientsOf(now, byName, entering));
    Set<String> added = RequestedSetUp.without(now.councils(), before.councils());
    Map<String, List<Founders.Administrator>> administrators = new TreeMap<>();
    for (String council : now.councils()) {
      administrators.put(
          council,
          orNone(
              council,
              added.contains(council),
              List.of(),
              () -> administrators(council, added.contains(council), entering)));
    }
    int entered = 0;
    for (Map.Entry<String, List<Founders.Administrator>> one : administrators.entrySet()) {
      Founders theirs = new Founders(one.getValue(), List.of());
      String council = one.getKey();
      entered += orNone(council, added.contains(council), 0, () -> entering.enter(theirs));
    }
    entered += entering.enter(new Founders(List.of(), machines));
    LOG.info("accounts entered: {}", entered);
    shutOut(now, before, byName, entering);
  }

  /**
   * What is wrong with a council that was there before stops no deployment, nor its taking back.
   */
  private static <T> T orNone(String council, boolean isAdded, T none, Supplier<T> step) {
    try {
      return step.get();
    } catch (RuntimeException fault) {
      if (isAdded) {
        throw fault;
      }
      LOG.warn("administrators not entered: {} {}", council, fault.getClass().getName());
      return none;
    }
  }

  private List<Founders.Administrator> administrators(
      String council, boolean isAdded, EnterFounders entering) {
    String list = lists.of(council).orElse("");
    if (!list.isEmpty()) {
      return Founders.administrators(council, list);
    }
    if (isAdded && !entering.hadAdministrator(council)) {
      throw new IllegalStateException("nobody is named for " + council);
    }
    return List.of();
  }

  /** Each time all of them are looked at: a client may have gone later than it should. */
  private static void shutOut(
      RequestedSetUp now,
      RequestedSetUp before,
      Map<String, String> byName,
      EnterFounders entering) {
    Set<String> all = new TreeSet<>(now.councils());
    all.addAll(before.councils());
    MACHINES.forEach(part -> all.addAll(before.machines(part)));
    for (Role part : MACHINES) {
      for (String authority : RequestedSetUp.without(all, now.machines(part))) {
        if (!byName.containsKey(client(part, authority))) {
          entering.close(part, authority);
        } else if (entering.hasSystem(part, authority)) {
          LOG.warn(
              "not asked for and still let in, for its client is there: {} {}",
              part.code(),
              authority);
        }
      }
    }
  }

  private static Map<Role, Map<String, String>> clientsOf(
      RequestedSetUp now, Map<String, String> byName, EnterFounders entering) {
    Map<Role, Map<String, String>> found = new TreeMap<>();
    for (Role part : MACHINES) {
      Map<String, String> ids = found.computeIfAbsent(part, ignored -> new TreeMap<>());
      for (String authority : now.machines(part)) {
        String id = byName.get(client(part, authority));
        if (id != null) {
          ids.put(authority, id);
        } else if (!entering.hadSystem(part, authority)) {
          throw new IllegalStateException("the pool has no client for " + authority);
        }
      }
    }
    return found;
  }

  private static String client(Role part, String authority) {
    return part.code() + "-" + authority;
  }
}
