package org.contactpoint.accounts.setup;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.contactpoint.domain.access.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets a stage up as a deployment asks for it: its keys, the first administrators of its councils,
 * the accounts of their systems. What is there already stays; a system that is no longer asked for
 * is shut out once its client is gone.
 *
 * <p>CloudFormation takes a deployment that failed back by asking once more for what was asked for
 * before, and nothing tells the two apart. So nobody is shut out whose client is still there: the
 * deployment may be tried again. And nothing is missed that was there once: it may be gone for
 * good, and what takes a deployment back must not fail.
 */
@Singleton
final class SetUp {
  private static final Logger LOG = LoggerFactory.getLogger(SetUp.class);
  private static final List<Role> MACHINES = List.of(Role.FEED, Role.CASE_SYSTEM);

  private final DrawKeys keys;
  // Made only once there are keys: the trail and the tables are opened with them.
  private final Provider<EnterFounders> founders;
  private final FounderLists lists;
  private final MachineClients clients;

  SetUp(
      DrawKeys keys, Provider<EnterFounders> founders, FounderLists lists, MachineClients clients) {
    this.keys = keys;
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
  void run(Asked now, Asked before) {
    if (keys.once()) {
      LOG.info("the keys of the stage are drawn");
    }
    EnterFounders entering = founders.get();
    Map<String, String> byName = clients.byName();
    Founders wanted =
        new Founders(
            administrators(now, before, entering),
            Founders.machines(clientsOf(now, byName, entering)));
    LOG.info("accounts entered: {}", entering.enter(wanted));
    for (Role part : MACHINES) {
      Asked.without(before.machines(part), now.machines(part)).stream()
          .filter(authority -> !byName.containsKey(client(part, authority)))
          .forEach(authority -> entering.close(part, authority));
    }
  }

  private List<Founders.Administrator> administrators(
      Asked now, Asked before, EnterFounders entering) {
    List<Founders.Administrator> administrators = new ArrayList<>();
    Set<String> added = Asked.without(now.councils(), before.councils());
    for (String council : now.councils()) {
      String list = lists.of(council).orElse("");
      if (!list.isEmpty()) {
        administrators.addAll(Founders.administrators(council, list));
      } else if (added.contains(council) && !entering.isThere(council)) {
        throw new IllegalStateException("nobody is named for " + council);
      }
    }
    return administrators;
  }

  private static Map<Role, Map<String, String>> clientsOf(
      Asked now, Map<String, String> byName, EnterFounders entering) {
    Map<Role, Map<String, String>> found = new TreeMap<>();
    for (Role part : MACHINES) {
      Map<String, String> ids = found.computeIfAbsent(part, ignored -> new TreeMap<>());
      for (String authority : now.machines(part)) {
        String id = byName.get(client(part, authority));
        if (id != null) {
          ids.put(authority, id);
        } else if (!entering.isThere(part, authority)) {
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
