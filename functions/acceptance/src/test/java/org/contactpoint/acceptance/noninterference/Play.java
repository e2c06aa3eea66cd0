package org.contactpoint.acceptance.noninterference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contactpoint.testkit.store.CostMeter;

/** Plays a sequence in a new directory, and notes what everybody was shown. */
final class Play {
  private static final Pattern REFERENCE = Pattern.compile("<([^<>]+)>");

  /** What stands before those who were asked by e-mail to sign in. */
  static final String MAILED = "\ne-mails to ";

  private static final String NOTHING_HAS_IT = "0".repeat(32);
  private static final int FIRST_SECOND = 60;
  private static final int MOST_MESSAGES = 1_000;

  private final Directory directory;
  private final Family family;
  private final Transcript transcript;
  private final Transcript apart;
  private final Leak leak;
  private final Map<Integer, Answer> answers = new HashMap<>();
  private final List<Shown> shown = new ArrayList<>();
  private final List<String> mailed = new ArrayList<>();

  private Play(Directory directory, Kind kind, Leak leak) {
    this.directory = directory;
    this.family = Family.into(directory, kind);
    this.transcript = new Transcript(family.numbers());
    this.apart = transcript.apart();
    this.leak = leak;
  }

  /** Plays the steps in a directory of that kind. */
  static List<Shown> of(SharedKeys surroundings, Kind kind, List<Step> steps, Leak leak) {
    try (Directory directory = new Directory(surroundings)) {
      Play play = new Play(directory, kind, leak);
      directory.spent();
      steps.forEach(play::take);
      return play.shown;
    }
  }

  private void take(Step step) {
    directory.at(FIRST_SECOND + step.number());
    String text =
        switch (step) {
          case Step.Request request -> answered(request);
          case Step.Page page -> shown(page);
          case Step.Delivery delivery -> delivered(delivery);
          case Step.Meanwhile ignored -> {
            family.meanwhile();
            yield "";
          }
        };
    CostMeter.Cost work = directory.spent();
    shown.add(new Shown(step, text + mailed(step), work));
  }

  /**
   * Who was asked by e-mail to sign in, since the last step that is compared in each kind. How much
   * work that is, nobody sees.
   */
  private String mailed(Step step) {
    directory.mailed().stream()
        .map(address -> address.substring(0, address.indexOf('@')))
        .filter(Kind::isAlwaysCompared)
        .forEach(mailed::add);
    directory.spent();
    if (mailed.isEmpty() || !isAlwaysCompared(step)) {
      return "";
    }
    String all = MAILED + mailed;
    mailed.clear();
    return all;
  }

  private static boolean isAlwaysCompared(Step step) {
    return Kind.different().stream().allMatch(kind -> Comparison.isCompared(kind, step));
  }

  private String answered(Step.Request request) {
    Map<String, String> headers = new HashMap<>();
    request.headers().forEach((name, value) -> headers.put(name, resolved(value)));
    headers.put("X-Request-Id", requestId(request));
    Answer answer =
        leak.through(
            directory,
            request,
            directory.call(
                request.who(),
                request.route().method().name(),
                resolved(request.path()),
                headers,
                resolved(request.body())));
    answers.put(request.number(), answer);
    return settled(request.who(), request, answer);
  }

  private String shown(Step.Page page) {
    Map<String, String> form = new TreeMap<>();
    page.form().forEach((name, value) -> form.put(name, resolved(value)));
    Answer answer = directory.page(page.who(), resolved(page.path()), form, requestId(page));
    return settled(page.who(), page, leak.through(directory, page, answer));
  }

  private static String requestId(Step step) {
    return "00000000-0000-4000-8000-%012d".formatted(step.number());
  }

  /** The answer as it is compared, once all that it set going is done. */
  private String settled(String who, Step step, Answer answer) {
    Transcript own = Kind.isAlwaysCompared(who) ? transcript : apart;
    String text = own.of(step.number(), answer);
    int failed = directory.work(MOST_MESSAGES);
    return failed == 0 ? text : text + "\n" + failed + " messages failed for good";
  }

  private String delivered(Step.Delivery delivery) {
    Answer announced = answers.get(delivery.announced());
    if (announced == null || announced.at("/url").isEmpty()) {
      return "nothing was announced";
    }
    directory.put(announced.at("/url"), delivery.csv());
    return directory.work(delivery.messages()) + " messages failed for good";
  }

  private String resolved(String template) {
    return REFERENCE
        .matcher(template)
        .replaceAll(found -> Matcher.quoteReplacement(meant(found.group(1))));
  }

  private String meant(String reference) {
    String number = family.numbers().get(reference);
    if (number != null) {
      return number;
    }
    int cut = Math.max(reference.indexOf(':'), reference.indexOf('#'));
    Answer answer = answers.get(Integer.valueOf(reference.substring(0, cut)));
    if (answer == null) {
      return NOTHING_HAS_IT;
    }
    String rest = reference.substring(cut + 1);
    String value = reference.charAt(cut) == ':' ? answer.at(rest) : answer.header(rest);
    return value.isEmpty() ? NOTHING_HAS_IT : value;
  }
}
