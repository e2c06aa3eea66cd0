package org.contactpoint.mail.notify;

/** Who delivers e-mails. */
public interface MailSender {

  /** What became of an e-mail that was handed over. */
  enum Handover {
    /** It is on its way. */
    TAKEN,
    /** It is not, and never will be: trying again is of no use. */
    REFUSED
  }

  /**
   * Hands an e-mail over.
   *
   * @param address of one person
   * @throws IllegalStateException if it may be taken later
   */
  Handover send(String address, NewsMessage message);
}
