package org.contactpoint.portal.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.contactpoint.portal.page.Words;
import org.jspecify.annotations.Nullable;

/**
 * A verification as a picture of the chain: what holds, what does not, and what was not followed.
 *
 * @param writer whose chain alone was followed, empty for the whole trail
 */
public record VerificationView(Verification found, String writer, String verifiedAt) {
  private static final int SHORT = 12;

  /**
   * A link of the picture.
   *
   * @param state {@code whole}, {@code broken} or {@code unknown}, a part of a class of the style
   *     sheet
   * @param mark the state in a word
   */
  public record ChainLink(String state, String mark, String title, String text) {
    private static ChainLink whole(String title, String text) {
      return new ChainLink("whole", "Intact", title, text);
    }
  }

  /** The chain from the last seal to its end. */
  public List<ChainLink> links() {
    List<ChainLink> links = new ArrayList<>();
    links.add(ChainLink.whole("Last seal", "Where following begins"));
    links.add(ChainLink.whole(entries(), "Each fits the one before"));
    Verification.BrokenLink broken = found.firstBroken();
    if (broken == null) {
      links.add(ChainLink.whole(isOfOneWriter() ? "End" : "Ends of all chains", shortHead()));
    } else {
      links.add(new ChainLink("broken", "Broken", "Entry " + broken.entryId(), broken.words()));
      links.add(new ChainLink("unknown", "Not followed", "What comes after", "Not known"));
    }
    return links;
  }

  private String entries() {
    String number = String.format(Locale.UK, "%,d", found.entries());
    return found.entries() == 1 ? "1 entry" : number + " entries";
  }

  private String shortHead() {
    return found.head().length() <= SHORT ? found.head() : found.head().substring(0, SHORT) + "…";
  }

  /** Whether the chain of one writer was followed. */
  public boolean isOfOneWriter() {
    return !writer.isEmpty();
  }

  /** The same in a sentence, for whoever reads and does not look. */
  public String sentence() {
    String what = isOfOneWriter() ? "the chain of this writer" : "the whole trail";
    Verification.BrokenLink broken = found.firstBroken();
    return broken == null
        ? "%s of %s since the last seal: every link holds.".formatted(entries(), what)
        : "%s of %s since the last seal hold. Then the chain is broken, at entry %s: %s."
            .formatted(entries(), what, broken.entryId(), Words.lower(broken.words()));
  }

  /** The writer of the broken chain, null where everything is whole. */
  public @Nullable String brokenWriter() {
    Verification.BrokenLink broken = found.firstBroken();
    return broken == null ? null : broken.writer();
  }
}
