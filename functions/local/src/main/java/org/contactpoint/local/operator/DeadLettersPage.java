package org.contactpoint.local.operator;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.uploads.queue.DeadLetter;
import org.contactpoint.uploads.queue.Message;

/** What an operator reads of dead letters. */
final class DeadLettersPage {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.UK).withZone(London.ZONE);

  private final Consumer<String> output;

  DeadLettersPage(Consumer<String> output) {
    this.output = output;
  }

  void read(List<DeadLetter> letters) {
    output.accept(counted(letters.size()) + " put aside after failing again and again.");
    letters.forEach(letter -> output.accept("  " + line(letter)));
  }

  void replayed(List<DeadLetter> letters) {
    letters.forEach(letter -> output.accept("  " + line(letter)));
    output.accept(counted(letters.size()) + " sent again.");
  }

  void goesOn(String upload) {
    output.accept("Upload %s was told to go on.".formatted(upload));
  }

  boolean dropped(boolean found) {
    output.accept(found ? "One message dropped." : "No message of that id lies there.");
    return found;
  }

  private static String counted(int letters) {
    return letters == 1 ? "1 message was" : letters + " messages were";
  }

  private static String line(DeadLetter letter) {
    String asks =
        letter.messages().stream().map(DeadLettersPage::text).collect(Collectors.joining("; "));
    return WHEN.format(letter.sentAt())
        + "  "
        + (asks.isEmpty() ? "no message of ours" : asks)
        + "  (message "
        + letter.id()
        + ")";
  }

  private static String text(Message message) {
    return switch (message) {
      // A file's own name may say whom it is about.
      case Message.FileArrived came ->
          "take in version %s of a file".formatted(came.objectVersion());
      case Message.ResumeUpload on -> "go on with upload %s".formatted(on.uploadId());
      case Message.MatchRows rows ->
          "match rows %d to %d of upload %s".formatted(rows.first(), rows.last(), rows.uploadId());
      case Message.FinishUpload rest -> "finish upload %s".formatted(rest.uploadId());
      case Message.RematchNation ignored -> "try the waiting rows of all again";
      case Message.CompareRecords ignored -> "compare the records that changed";
      case Message.CompareSome ignored -> "compare some of the records that changed";
      case Message.ComparePart on -> "compare the records of part " + on.part();
      case Message.RematchPart again ->
          "try part %d of all waiting rows again".formatted(again.part());
    };
  }
}
