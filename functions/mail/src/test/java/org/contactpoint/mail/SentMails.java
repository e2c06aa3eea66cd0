package org.contactpoint.mail;

import java.util.ArrayList;
import java.util.List;
import org.contactpoint.mail.notify.MailSender;
import org.contactpoint.mail.notify.NewsMessage;

/** Takes e-mails and keeps their addresses, or fails as it is told. */
public final class SentMails implements MailSender {
  private final List<String> addresses = new ArrayList<>();
  private Runnable before = () -> {};
  private Handover answer = Handover.TAKEN;

  /** What happens before each e-mail is taken. */
  public void before(Runnable first) {
    before = first;
  }

  /** What is answered from now on. */
  public void answers(Handover next) {
    answer = next;
  }

  /** To whom e-mails were sent, in order. */
  public List<String> addresses() {
    return List.copyOf(addresses);
  }

  @Override
  public Handover send(String address, NewsMessage message) {
    before.run();
    if (answer == Handover.TAKEN) {
      addresses.add(address);
    }
    return answer;
  }
}
