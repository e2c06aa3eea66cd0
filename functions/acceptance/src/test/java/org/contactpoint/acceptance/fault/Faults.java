package org.contactpoint.acceptance.fault;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which call fails and how: a function of the seed, the step that is under way, the kind of call
 * and how many of that kind the step made before, so that a step fails alike in every run.
 */
final class Faults {
  /** Kinds of calls by what can go wrong in them. */
  enum Call {
    READ(0.35, List.of(Fault.FAILED, Fault.THROTTLED, Fault.TIMED_OUT_BEFORE, Fault.ENDED_BEFORE)),
    BATCH(4, List.of(Fault.UNPROCESSED, Fault.UNPROCESSED, Fault.UNPROCESSED, Fault.THROTTLED)),
    WRITE(
        6,
        List.of(
            Fault.FAILED,
            Fault.THROTTLED,
            Fault.CONFLICT,
            Fault.CONFLICT,
            Fault.TIMED_OUT_BEFORE,
            Fault.TIMED_OUT_AFTER,
            Fault.TIMED_OUT_AFTER)),
    SERVICE(
        4, List.of(Fault.FAILED, Fault.THROTTLED, Fault.TIMED_OUT_BEFORE, Fault.TIMED_OUT_AFTER));

    private final double percent;

    // Made by List.of.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Fault> faults;

    Call(double percent, List<Fault> faults) {
      this.percent = percent;
      this.faults = faults;
    }
  }

  private static final double ENDS_PERCENT = 0.25;
  private static final double MEANWHILE_PERCENT = 6;
  private static final double BESIDE_PERCENT = 0.35;
  private static final List<Fault> BESIDE =
      List.of(Fault.FAILED, Fault.THROTTLED, Fault.TIMED_OUT_BEFORE);

  private final long seed;
  private final Deque<Step> steps = new ArrayDeque<>();
  private final Map<String, Long> injected = new TreeMap<>();
  private boolean calm;

  Faults(long seed) {
    this.seed = seed;
  }

  private static final class Step {
    private final long number;
    private final Map<Call, Integer> calls = new HashMap<>();

    Step(long number) {
      this.number = number;
    }
  }

  /** A step begins, maybe in the middle of another one. */
  synchronized void begin(long number) {
    steps.push(new Step(number));
  }

  /** The step that began last has ended. */
  synchronized void end() {
    steps.pop();
  }

  /** Nothing fails any more. */
  synchronized void calm() {
    calm = true;
  }

  /** What goes wrong in the next call of that kind. */
  synchronized Optional<Fault> next(Call call, String name) {
    if (calm || steps.isEmpty()) {
      return Optional.empty();
    }
    Step step = steps.element();
    int nth = step.calls.merge(call, 1, Integer::sum);
    Chance chance = Chance.of(seed, step.number, call.name().hashCode(), nth);
    if (call != Call.READ && chance.percent(ENDS_PERCENT)) {
      return counted(chance.percent(50) ? Fault.ENDED_BEFORE : Fault.ENDED_AFTER, name);
    }
    return chance.percent(call.percent) ? counted(chance.one(call.faults), name) : Optional.empty();
  }

  /**
   * What goes wrong in a call that is made beside others, in no order: a function of what it is
   * about, and not of how many there were before.
   */
  synchronized Optional<Fault> beside(String what, String name) {
    if (calm || steps.isEmpty()) {
      return Optional.empty();
    }
    Chance chance = Chance.of(seed, steps.element().number, what.hashCode());
    return chance.percent(BESIDE_PERCENT) ? counted(chance.one(BESIDE), name) : Optional.empty();
  }

  private Optional<Fault> counted(Fault fault, String name) {
    injected.merge(name + " " + fault, 1L, Long::sum);
    return Optional.of(fault);
  }

  /** Whether another step comes in between, before this write. */
  synchronized boolean isInterrupted() {
    if (calm || steps.isEmpty() || steps.size() > 1) {
      return false;
    }
    Step step = steps.element();
    int writes = step.calls.getOrDefault(Call.WRITE, 0);
    return Chance.of(seed, step.number, -1, writes).percent(MEANWHILE_PERCENT);
  }

  /** How many faults of each kind there were so far, by the call and the fault. */
  synchronized Map<String, Long> injected() {
    return Map.copyOf(injected);
  }
}
