package org.contactpoint.uploads.file;

import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.upload.Feed;
import org.contactpoint.domain.value.Parsed;

/** Which feed may come from whom, and say what (rules §12). */
final class FeedRules {
  private FeedRules() {}

  /** Refuses a feed that nobody publishes or that only the national source may send. */
  static void requireFrom(Source source) throws Unreadable {
    switch (Feed.parse(source.feed())) {
      case Parsed.Invalid<Feed> unknown ->
          throw new Unreadable("the feed is not one of the format");
      case Parsed.Valid<Feed>(Feed feed) -> {
        if (feed.nationalOnly() && !source.authority().isNational()) {
          throw new Unreadable("the feed comes from england only");
        }
      }
    }
  }

  /** Whether it may report a child's death. */
  static boolean mayReportDeaths(Source source) {
    return source.feed().equals(Feed.BIRTHS_DEATHS.code()) && source.authority().isNational();
  }
}
