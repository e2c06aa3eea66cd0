package org.contactpoint.portal.page;

/** There is no page at that address. */
public final class NoSuchPage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoSuchPage() {
    super("there is no such page");
  }
}
