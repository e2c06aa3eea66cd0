package org.contactpoint.subjectaccess.page;

/** In which letters names are written on a page. */
@FunctionalInterface
public interface Letters {

  /** Every script as it is: a browser has fonts for all of them. */
  Letters AS_THEY_ARE = text -> text;

  /** The text in letters that the page can show. */
  String shown(String text);
}
