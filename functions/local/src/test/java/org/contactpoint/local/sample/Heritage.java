package org.contactpoint.local.sample;

import java.util.List;

/**
 * The names that one kind of family gives, in the shares in which families live in the two towns.
 */
enum Heritage {
  ENGLISH(
      55,
      "Amelia Olivia Isla Poppy Ella Grace Freya Evie Daisy Phoebe Harriet Matilda Elizabeth Lucy"
          + " Megan Rosie",
      "Oliver George Harry Jack Alfie Archie Theo Thomas James William Samuel Daniel Joshua Edward"
          + " Toby Lewis",
      "Hartley Sugden Ackroyd Barraclough Haigh Illingworth Sutcliffe Greenwood Marsden Holroyd"
          + " Dewhirst Thackray Pickles Armitage Crowther Lumb Bairstow Metcalfe Naylor Rhodes"
          + " Stead Whitaker Broadbent Dyson Firth Garside Hepworth Kaye Moorhouse Ogden Priestley"
          + " Ramsden"),
  WELSH(
      5,
      "Seren Cerys Ffion Carys Nia Eleri Mali Efa",
      "Rhys Dylan Osian Gethin Iwan Macsen Tomos Ieuan",
      "Llewellyn Pritchard Gwynne Bevan Prosser Maddocks Vaughan Penry"),
  SOUTH_ASIAN(
      15,
      "Aisha Zainab Maryam Amina Priya Anaya Simran Hafsa Zara Inaya",
      "Muhammad Yusuf Ibrahim Hamza Arjun Rohan Ayaan Bilal Zain Haris",
      "Hussain Mahmood Iqbal Chaudhry Mistry Sandhu Qureshi Bhatti Akhtar Rehman Parmar Gill"),
  POLISH(
      8,
      "Zofia Julia Maja Hanna Lena Oliwia Łucja Małgorzata",
      "Jakub Szymon Kacper Mateusz Oskar Stanisław Michał Paweł",
      "Nowicki Wójcik Kamiński Lewandowicz Zając Wróbel Dąbrowski Mazur"),
  CHINESE(
      4,
      "Meiling Xinyi Yuting Jiayi Wanting",
      "Haoran Zihan Junjie Weiming Yichen",
      "Leung Zhang Ho Tsang Kwok Lau"),
  AFRICAN(
      7,
      "Ngozi Ayodele Temitope Abena Zawadi Chiamaka",
      "Chidi Kwame Tendai Emeka Oluwaseun Kofi",
      "Okafor Adeyemi Mensah Nwosu Moyo Boateng Achebe"),
  ROMANIAN(
      3,
      "Ioana Ștefania Andreea Mirela",
      "Andrei Mihai Ștefan Răzvan",
      "Popescu Ionescu Dumitru Munteanu"),
  IRISH(
      3,
      "Niamh Aoife Saoirse Róisín",
      "Seán Cormac Oisín Fionn",
      "O'Rourke O'Shea Gallagher Brennan McGrath");

  private final int share;
  private final String girls;
  private final String boys;
  private final String families;

  Heritage(int share, String girls, String boys, String families) {
    this.share = share;
    this.girls = girls;
    this.boys = boys;
    this.families = families;
  }

  static Heritage drawn(Dice dice) {
    int ticket = dice.between(1, 100);
    for (Heritage heritage : values()) {
      ticket -= heritage.share;
      if (ticket <= 0) {
        return heritage;
      }
    }
    return ENGLISH;
  }

  List<String> given(boolean girl) {
    return all(girl ? girls : boys);
  }

  /** A family name; now and then a double one. */
  String family(Dice dice) {
    String name = dice.oneOf(all(families));
    String second = dice.oneOf(all(families));
    return dice.chance(0.04) && !second.equals(name) ? name + "-" + second : name;
  }

  private static List<String> all(String names) {
    return List.of(names.split(" "));
  }
}
