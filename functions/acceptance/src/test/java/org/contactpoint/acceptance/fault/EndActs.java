package org.contactpoint.acceptance.fault;

import static org.contactpoint.acceptance.fault.Actions.NOTHING;

import java.util.List;
import java.util.TreeSet;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.contract.route.Route;

/** Children whose records are destroyed, as the calendar does it. */
final class EndActs {
  private static final String TEAM = "leeds.team";
  private static final int MOST = 6;

  private final Simulation simulation;
  private final Memory memory;

  EndActs(Simulation simulation, Memory memory) {
    this.simulation = simulation;
    this.memory = memory;
  }

  void addTo(Actions actions) {
    actions.add("end a record", 4, this::end);
    actions.add("certificate", 2, this::certificate);
  }

  private String end(Chance chance) {
    if (memory.ending.isEmpty() || (memory.ending.size() < MOST && chance.percent(50))) {
      return register(chance);
    }
    String child = chance.one(List.copyOf(new TreeSet<>(memory.ending.keySet())));
    return memory.ending.get(child) == Memory.End.GONE ? NOTHING : destroy(child);
  }

  private String register(Chance chance) {
    simulation.ask(
        Request.of(Route.REGISTER_CHILD, TEAM, "/v1/children")
            .purpose("record-maintenance")
            .key(ChildActs.key(chance))
            .body(
                """
                {"names":[{"type":"current","givenName":"%s","familyName":"%s"}],
                 "dateOfBirth":"2011-05-06"}
                """
                    .formatted(chance.letters(8), chance.letters(11)))
            .done(reply -> memory.ending.put(reply.at("/childId"), Memory.End.THERE)));
    return "a child";
  }

  /** Once it was tried, nobody may be shown the record; a later try finishes it. */
  private String destroy(String child) {
    memory.ending.put(child, simulation.destroy(child) ? Memory.End.GONE : Memory.End.BEGUN);
    return child;
  }

  private String certificate(Chance chance) {
    List<String> gone =
        memory.ending.keySet().stream()
            .filter(child -> memory.ending.get(child) == Memory.End.GONE)
            .sorted()
            .toList();
    if (gone.isEmpty()) {
      return NOTHING;
    }
    return simulation
        .ask(
            Request.of(
                Route.READ_CERTIFICATE, "england.auditor", "/v1/destructions/" + chance.one(gone)))
        .map(Reply::status)
        .map(String::valueOf)
        .orElse("no answer");
  }
}
