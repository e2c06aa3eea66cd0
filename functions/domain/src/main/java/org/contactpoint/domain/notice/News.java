package org.contactpoint.domain.notice;

/** Something that somebody is told of a child: of which kind it is, and nothing of the child. */
public sealed interface News permits ServiceNews, RecordNews {

  /** What kind of news it is. */
  NoticeKind kind();

  /** What tells it from other news, as text: hashed wherever it is stored. */
  String text();
}
