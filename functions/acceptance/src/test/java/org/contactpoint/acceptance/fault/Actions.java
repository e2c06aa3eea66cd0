package org.contactpoint.acceptance.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What people do, each as often as its weight says. */
final class Actions {
  /** An act: says what it did, or that there was nothing to do it to. */
  interface Act extends Function<Chance, String> {}

  static final String NOTHING = "nothing to do";

  private final List<Weighted> all = new ArrayList<>();

  private record Weighted(String name, int weight, Act act) {}

  Actions(Simulation simulation, Memory memory) {
    new ChildActs(simulation, memory).addTo(this);
    new ShieldActs(simulation, memory).addTo(this);
    new EmergencyActs(simulation, memory).addTo(this);
    new MoveActs(simulation, memory).addTo(this);
    new NoticeActs(simulation, memory).addTo(this);
    new AccessActs(simulation, memory).addTo(this);
    new WatchActs(simulation, memory).addTo(this);
    new LifeActs(simulation, memory).addTo(this);
    new EndActs(simulation, memory).addTo(this);
    new FileActs(simulation, memory).addTo(this);
    new AccountActs(simulation, memory).addTo(this);
    new Readings(simulation, memory).addTo(this);
  }

  void add(String name, int weight, Act act) {
    all.add(new Weighted(name, weight, act));
  }

  /** Does one of them. */
  String any(int number, Chance chance) {
    int at = chance.below(all.stream().mapToInt(Weighted::weight).sum());
    for (Weighted one : all) {
      at -= one.weight;
      if (at < 0) {
        return one.name + " " + one.act.apply(chance);
      }
    }
    throw new IllegalStateException("weights changed at step " + number);
  }
}
