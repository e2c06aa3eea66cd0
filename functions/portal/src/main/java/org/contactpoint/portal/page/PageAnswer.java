package org.contactpoint.portal.page;

import java.util.List;
import java.util.Map;
import org.contactpoint.portal.api.ApiProblem;

/** What a page answers with. */
public sealed interface PageAnswer {

  /**
   * A template is shown.
   *
   * @param template its name below {@code src/main/jte}, without its ending
   * @param model the parameter {@code model} of the template
   */
  record Shown(int status, String template, Object model) implements PageAnswer {
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    /** A page as it should be. */
    public static Shown of(String template, Object model) {
      return new Shown(OK, template, model);
    }

    /** A form once more, with what is wrong with it. */
    public static Shown again(String template, Object model) {
      return new Shown(UNPROCESSABLE, template, model);
    }
  }

  /**
   * The browser goes on to another page of ours, by {@code GET}.
   *
   * @param path from the root of the portal, such as {@code /notices}
   */
  record Moved(String path) implements PageAnswer {
    public Moved {
      if (!path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
        throw new IllegalArgumentException("no path of ours");
      }
    }
  }

  /** The browser goes on to the pages for signing in, with cookies of ours. */
  record Left(String url, List<String> cookies) implements PageAnswer {
    public Left {
      cookies = List.copyOf(cookies);
    }
  }

  /** A path of ours, with cookies. */
  record Entered(String path, List<String> cookies) implements PageAnswer {
    public Entered {
      cookies = List.copyOf(cookies);
    }
  }

  /**
   * A file instead of a page.
   *
   * @param headers further ones, such as under which name it is kept
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes on their way out, which nobody compares
  record File(String mediaType, Map<String, String> headers, byte[] content) implements PageAnswer {
    public File {
      headers = Map.copyOf(headers);
    }

    /** One that is to be kept under that name. */
    public static File kept(String mediaType, String name, byte[] content) {
      return new File(
          mediaType,
          Map.of("Content-Disposition", "attachment; filename=\"" + name + "\""),
          content);
    }

    @Override
    public String toString() {
      return "File[redacted]";
    }
  }

  /** The web API refused, and nothing better is to be shown than why. */
  record Refused(ApiProblem problem) implements PageAnswer {}
}
