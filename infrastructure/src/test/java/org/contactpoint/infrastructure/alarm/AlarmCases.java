package org.contactpoint.infrastructure.alarm;

import static org.contactpoint.infrastructure.alarm.AlarmCase.quiet;
import static org.contactpoint.infrastructure.alarm.AlarmCase.rings;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.contactpoint.contract.table.Tables;

/**
 * For each alarm, values that raise it and values that do not. A minute of the clock is a call of
 * it.
 */
final class AlarmCases {
  private static final String PREFIX = "contactpoint-prod-";

  private static final List<AlarmCase> ANY_AT_ALL =
      List.of(
          rings("one within five minutes", "value=1"),
          quiet("none was ever", "value=-"),
          quiet("some that were over a while ago", "value=3 20*0"));

  private static final Map<String, List<AlarmCase>> BY_NAME =
      Map.ofEntries(
          Map.entry("trail-unavailable", ANY_AT_ALL),
          Map.entry("trail-changed", ANY_AT_ALL),
          Map.entry("missing-notified-needlessly", ANY_AT_ALL),
          Map.entry("closed-for-restore", ANY_AT_ALL),
          Map.entry("overdue-shields", ANY_AT_ALL),
          Map.entry("overdue-investigations", ANY_AT_ALL),
          Map.entry("escalated-moves", above("100", "99")),
          Map.entry("overdue-access-requests", above("10", "9")),
          Map.entry("uploads-stuck", ANY_AT_ALL),
          Map.entry("rows-not-stored", ANY_AT_ALL),
          Map.entry("records-not-compared", ANY_AT_ALL),
          Map.entry("comparing-behind", above("10000", "9999")),
          Map.entry("events-dead", ANY_AT_ALL),
          Map.entry("uploads-dead", ANY_AT_ALL),
          Map.entry("uploads-age", above("900", "899")),
          Map.entry("attack", above("500", "499")),
          Map.entry("unauthenticated-calls", above("300", "299")),
          Map.entry("sign-ins-refused", above("100", "99")),
          Map.entry("api-errors", lasting("0.01", "0.009")),
          Map.entry("slow-answers", lasting("300", "299")),
          Map.entry("page-errors", lasting("0.01", "0.009")),
          Map.entry("slow-pages", lasting("660", "659")),
          Map.entry("archive-behind", above("900000", "899999")),
          Map.entry("trail-not-followed", notFollowed()),
          Map.entry("watch-not-called", notFollowed()),
          Map.entry("watch-behind", above("120000", "119999")),
          Map.entry("mail-behind", above("900000", "899999")),
          Map.entry("seal-missing", nightly("a seal")),
          Map.entry("lapses-not-run", notCounted()),
          Map.entry("work-not-counted", notCounted()),
          Map.entry("records-not-archived", notCounted()),
          Map.entry("re-keying-not-run", notCounted()),
          Map.entry("re-keying-failed", ANY_AT_ALL),
          Map.entry("records-not-destroyed", notCounted()),
          Map.entry("shields-not-resumed", notResumed()),
          Map.entry("shields-not-replayed", notReplayed()),
          Map.entry("backup-failed", backupFailed()),
          Map.entry("backup-missing", backupMissing()),
          Map.entry("data-taken-out", ANY_AT_ALL),
          Map.entry("data-touched", ANY_AT_ALL),
          Map.entry("code-changed", ANY_AT_ALL),
          Map.entry("keys-changed", ANY_AT_ALL),
          Map.entry("storage-changed", ANY_AT_ALL),
          Map.entry("watching-changed", ANY_AT_ALL),
          Map.entry("sign-in-changed", ANY_AT_ALL),
          Map.entry("rights-changed", ANY_AT_ALL));

  private AlarmCases() {}

  /** The cases of that alarm; of a kind of which there are many, those of the kind. */
  static List<AlarmCase> of(AlarmModel alarm) {
    String name = alarm.name().substring(PREFIX.length());
    if (BY_NAME.containsKey(name)) {
      return BY_NAME.get(name);
    }
    if (name.endsWith("-errors")) {
      return alarm.metrics().containsKey("answered") ? answeredFaults() : faults();
    }
    if (name.endsWith("-failed")) {
      return ANY_AT_ALL;
    }
    if (name.endsWith("-not-delivered")) {
      return notDelivered();
    }
    if (name.startsWith("table-")) {
      return refused(alarm);
    }
    return name.startsWith("throttled-") ? throttled(alarm) : List.of();
  }

  private static List<AlarmCase> above(String from, String below) {
    return List.of(
        rings("from there on", "value=" + from),
        quiet("just below", "value=" + below),
        quiet("nothing is measured", "value=-"));
  }

  private static List<AlarmCase> lasting(String from, String below) {
    return List.of(
        rings("a quarter of an hour", "value=3*" + from),
        quiet("ten minutes", "value=20*0 2*" + from),
        quiet("just below", "value=20*" + below),
        quiet("nobody asks anything", "value=-"));
  }

  private static List<AlarmCase> notFollowed() {
    return List.of(
        rings(
            "the mapping is disabled in a busy hour",
            "running=9*15",
            "written=9*400",
            "calls=5*90 4*-"),
        rings("the mapping was disabled long ago", "running=9*15", "written=9*400"),
        rings("one entry in a quiet night, and no mapping", "running=9*15", "written=7*- 3 -"),
        quiet("a busy hour", "running=9*15", "written=9*400", "calls=9*90"),
        quiet("a quiet night", "running=9*15"),
        quiet("one entry, on its way", "running=9*15", "written=8*- 3"),
        quiet("one entry, copied with it", "running=9*15", "written=7*- 3 -", "calls=7*- 1 -"),
        quiet(
            "one entry at the end of a period, copied",
            "running=9*15",
            "written=7*- 3 -",
            "calls=8*- 1"),
        quiet("it was followed again, and the night is quiet", "running=9*15", "written=3*4 6*-"),
        quiet("a stage just being made", "running=1", "written=2", "calls=-"));
  }

  private static List<AlarmCase> nightly(String what) {
    return List.of(
        rings("no " + what + " since 26 hours", "running=40*60", "counted=1 39*-"),
        rings("never " + what + " on a stage of two days", "running=48*60"),
        quiet(what + " each night", "running=40*60", "counted=10*- 1 23*- 1 5*-"),
        quiet(what + " an hour late", "running=40*60", "counted=9*- 1 24*- 1 5*-"),
        quiet("the first hour of a stage", "running=10"),
        quiet("the first day of a stage", "running=25*60"),
        quiet("a stage that is not made", "running=-"));
  }

  private static List<AlarmCase> notCounted() {
    return List.of(
        rings("not called for three hours", "running=9*60", "counted=6*1 3*-"),
        rings("never called", "running=9*60"),
        quiet("one hour without", "running=9*60", "counted=7*1 - 1"),
        quiet("the first two hours of a stage", "running=10 60"));
  }

  private static List<AlarmCase> notResumed() {
    return List.of(
        rings("not called for a quarter of an hour", "running=9*5", "counted=6*1 3*-"),
        quiet("one call late", "running=9*5", "counted=7*1 2*-"),
        quiet("the first ten minutes of a stage", "running=3 5"));
  }

  private static List<AlarmCase> notReplayed() {
    return List.of(
        rings("not called for a quarter of an hour and more", "value=5 20*-"),
        rings("it was never called", "value=-"),
        quiet("called each minute", "value=9*5"),
        quiet("a stage just made, whose alarms come last", "value=3"));
  }

  private static List<AlarmCase> backupFailed() {
    return List.of(
        rings("one failed", "failed=1"),
        rings("one did not begin in time", "expired=1"),
        rings("somebody stopped one", "aborted=1"),
        quiet("all were made", "failed=-"));
  }

  private static List<AlarmCase> backupMissing() {
    return List.of(
        rings("one table was skipped", "running=2*1440", made(0, -1)).at(8),
        rings("none were made", "running=2*1440").at(23),
        quiet("all were made", "running=2*1440", made(0, 0)).at(8),
        quiet("they are being made just now", "running=2*1440", made(0, -8)).at(2),
        quiet("one was made twice by hand", "running=2*1440", made(0, 1)).at(8),
        quiet("the first hours of a stage", "running=200").at(8),
        quiet("a stage made at one o'clock, before its first night", "running=1379").at(23),
        quiet("the same, while its first backups are made", "running=1440", "made=3").at(2));
  }

  /** Backups of two nights: of every table, and that many more or less. */
  private static String made(int first, int second) {
    int all = Tables.ALL.size();
    return "made=" + (all + first) + " " + (all + second);
  }

  private static List<AlarmCase> faults() {
    return List.of(
        rings("all of a few calls", "calls=3", "errors=3"),
        rings("new code fails, and has a tenth of the calls", "calls=40", "errors=4"),
        quiet("one fault in the night", "calls=1", "errors=1"),
        quiet("one in a hundred", "calls=1000", "errors=10"),
        quiet("nobody calls", "calls=-"),
        quiet("all is well", "calls=1000", "errors=0"));
  }

  private static List<AlarmCase> answeredFaults() {
    return List.of(
        rings(
            "new code answers 500, and has a tenth of the calls",
            "calls=40",
            "errors=0",
            "answered=4"),
        rings("it runs into its time", "calls=40", "errors=4"),
        quiet("one fault in the night", "calls=1", "errors=0", "answered=1"),
        quiet("one in a hundred", "calls=1000", "errors=4", "answered=6"),
        quiet("nobody calls", "calls=-"));
  }

  private static List<AlarmCase> notDelivered() {
    return List.of(
        rings("the queue's key refuses, and there are no dead letters either", "lost=1"),
        rings("the target is gone", "failed=1"),
        quiet("nothing failed", "failed=-"));
  }

  private static List<AlarmCase> refused(AlarmModel alarm) {
    List<String> ids =
        alarm.metrics().keySet().stream().filter(id -> !id.equals("running")).toList();
    List<AlarmCase> each =
        ids.stream().map(id -> rings(id + " for ten minutes", "running=9*5", id + "=2*1")).toList();
    List<AlarmCase> never =
        List.of(
            quiet("once, and not again", "running=9*5", "reads=1 -"),
            quiet("it was over, and nothing is measured since", "running=9*5", "reads=2*7 3*-"),
            quiet("nothing was refused", "running=9*5"));
    return Stream.concat(each.stream(), never.stream()).toList();
  }

  /** The last of these alarms may have one function alone. */
  private static List<AlarmCase> throttled(AlarmModel alarm) {
    int last = alarm.metrics().size() / 2 - 1;
    return List.of(
        rings("all are busy for ten minutes", "calls0=9*900", "turned0=7*- 2*4"),
        rings("another is", "calls" + last + "=9*900", "turned" + last + "=2*4"),
        quiet("closed for a restore", "calls0=5*900 4*-", "turned0=5*- 4*80"),
        quiet("just being closed", "calls0=8*900 400", "turned0=8*- 30"),
        quiet(
            "closed a while ago, others go on",
            "calls0=6*900 3*-",
            "turned0=5*- 4*8",
            last == 0 ? "calls0=6*900 3*-" : "calls1=9*3"),
        quiet("nobody is turned away", "calls0=9*900"));
  }
}
