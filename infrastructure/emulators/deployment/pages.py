"""Uses the pages of the deployed stage as a browser without JavaScript would: signs people in through
the pool's own pages, sends a council's file, finds its child, opens the record, and signs out again;
then looks a child up once more in Chromium, where there is one."""
import gzip
import http.client
import http.cookiejar
import secrets
import shutil
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from html.parser import HTMLParser

import boto3
from playwright.sync_api import sync_playwright

from around import ENDPOINT, STAGE, check, outputs

COOKIE = "__Host-contactpoint"


class Page(HTMLParser):
    """What a page shows: its title, where its links lead, its forms with what is hidden in them."""

    def __init__(self, url, status, headers, text):
        super().__init__()
        self.url, self.status, self.headers, self.text = url, status, headers, text
        self.title, self.links, self.forms, self.styles, self._inside = "", [], [], [], ""
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        self._inside = tag
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        if tag == "link" and given.get("rel") == "stylesheet":
            self.styles.append(given["href"])
        if tag == "form":
            self.forms.append((given.get("action", ""), {}))
        if tag == "input" and self.forms and given.get("name"):
            self.forms[-1][1][given["name"]] = given.get("value", "")

    def handle_data(self, data):
        if self._inside == "title":
            self.title += data

    def handle_endtag(self, tag):
        self._inside = ""

    def form(self, ending):
        """The one form that leads to a path of that ending, and what it is filled in with."""
        found = [form for form in self.forms if form[0].split("?")[0].endswith(ending)]
        check(f"There is a form for {ending}", len(found) >= 1)
        return found[0]


class Browser:
    """It keeps cookies, and follows where it is led. A browser sends a Secure cookie to 127.0.0.1
    without TLS; Python has to be told."""

    def __init__(self):
        self.cookies = http.cookiejar.CookieJar(
            http.cookiejar.DefaultCookiePolicy(secure_protocols=("https", "http"))
        )
        self._opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(self.cookies)
        )
        self.page = None

    def get(self, address):
        return self._open(address, None)

    def post(self, form, /, **entries):
        action, hidden = form
        return self._open(action or self.page.url, {**hidden, **entries})

    def send(self, form, name, file):
        """Sends a file with a form, as a browser does: the file is the last part."""
        action, hidden = form
        boundary = secrets.token_hex(16)
        parts = [
            f'--{boundary}\r\nContent-Disposition: form-data; name="{field}"\r\n\r\n{value}\r\n'
            for field, value in hidden.items()
            if field != "file"
        ]
        parts.append(
            f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
            "Content-Type: text/csv\r\n\r\n"
        )
        body = "".join(parts).encode() + file + f"\r\n--{boundary}--\r\n".encode()
        return self._open(action, body, f"multipart/form-data; boundary={boundary}")

    def raw(self, address):
        """The headers and the bytes of anything else than a page."""
        url = urllib.parse.urljoin(self.page.url, address)
        with self._opener.open(self._request(url, None), timeout=60) as reply:
            return reply.headers, reply.read()

    def _open(self, address, entries, media_type="application/x-www-form-urlencoded"):
        url = urllib.parse.urljoin(self.page.url if self.page else address, address)
        try:
            request = self._request(url, entries, media_type)
            with self._opener.open(request, timeout=60) as reply:
                answer = reply.geturl(), reply.status, reply.headers, reply.read()
        except urllib.error.HTTPError as refusal:
            answer = refusal.geturl(), refusal.code, refusal.headers, refusal.read()
        url, status, headers, body = answer
        if headers.get("Content-Encoding") == "gzip":
            body = gzip.decompress(body)
        self.page = Page(url, status, headers, body.decode())
        return self.page

    def _request(self, url, entries, media_type=None):
        headers = {"Accept": "text/html,*/*", "Accept-Encoding": "gzip"}
        if entries is None:
            return urllib.request.Request(url, headers=headers)
        place = urllib.parse.urlsplit(self.page.url)
        headers["Origin"] = f"{place.scheme}://{place.netloc}"
        headers["Content-Type"] = media_type
        body = entries if isinstance(entries, bytes) else urllib.parse.urlencode(entries).encode()
        return urllib.request.Request(url, body, headers)


def somebody(pool, role):
    """The address of somebody whom the smoke test let in, with a password known here."""
    cognito = boto3.client("cognito-idp")
    user = cognito.list_users_in_group(UserPoolId=pool, GroupName=role)["Users"][0]
    (address,) = [a["Value"] for a in user["Attributes"] if a["Name"] == "email"]
    password = "Aa1-" + secrets.token_urlsafe(18)
    cognito.admin_set_user_password(
        UserPoolId=pool, Username=user["Username"], Password=password, Permanent=True
    )
    return address, password


def sessions():
    return boto3.client("dynamodb").scan(TableName=f"{STAGE}-sessions")["Items"]


def first_page(browser, portal):
    page = browser.get(portal + "/")
    check("The first page is there for everybody", page.status == 200 and "ContactPoint" in page.title)
    check("Nothing may be added to it", "unsafe" not in page.headers["Content-Security-Policy"])
    check("Nobody keeps it", "no-store" in page.headers["Cache-Control"])
    check("It has a style", len(page.styles) > 0)
    headers, style = browser.raw(page.styles[0])
    check("The style comes packed", headers["Content-Encoding"] == "gzip" and gzip.decompress(style))
    check("It is kept for good", "immutable" in headers["Cache-Control"])


def led_to_the_pool(browser, portal):
    page = browser.get(portal + "/sign-in")
    asked = urllib.parse.parse_qs(urllib.parse.urlsplit(page.url).query)
    check("Whoever signs in is led to the pool's page", page.url.startswith(ENDPOINT + "/oauth2/"))
    check("A code is asked for, by its challenge", asked["code_challenge_method"] == ["S256"])
    check("It leads back to the pages alone", asked["redirect_uri"] == [portal + "/sign-in/callback"])
    return page


def codes_of_others(portal):
    """Whoever is led back with a code that another browser asked for, or nobody, gets no session."""
    stranger = Browser()
    page = stranger.get(portal + "/sign-in/callback?code=anything&state=anything")
    check("Nobody signs in with the code of another browser", page.status >= 400)
    check("Nor do they get a cookie", len(stranger.cookies) == 0)


def signed_in(browser, portal, address, password):
    page = led_to_the_pool(browser, portal)
    refused = browser.post(page.form("/login"), username=address, password="Wrong-1" + password)
    check("A wrong password leads nowhere", refused.url.startswith(ENDPOINT + "/login"))
    page = led_to_the_pool(browser, portal)
    page = browser.post(page.form("/login"), username=address, password=password)
    check("The right one leads back", page.status == 200 and page.url.startswith(portal + "/"))
    check("No code is left in the address", "code=" not in page.url)
    check("The home page lets people sign out", any("sign-out" in f[0] for f in page.forms))
    (cookie,) = [one for one in browser.cookies if one.name == COOKIE]
    check(
        "The session is a cookie that no script reads",
        cookie.secure and cookie.has_nonstandard_attr("HttpOnly") and cookie.path == "/",
    )
    stored = str(sessions())
    check("The session is stored sealed", "sealed" in stored and address not in stored)
    check("The cookie is not in it", cookie.value not in stored)


def signed_out(browser, portal):
    before = len(sessions())
    page = browser.post(browser.page.form("/sign-out"))
    check("Whoever signs out is told so", page.url == portal + "/signed-out" and page.status == 200)
    check("The cookie is gone", all(one.name != COOKIE for one in browser.cookies))
    check("The session is gone", len(sessions()) == before - 1)
    check("Nothing is shown without one", browser.get(portal + "/home").url.startswith(ENDPOINT))


def entered(portal, pool, role):
    """A browser at which somebody of that role has signed in."""
    browser = Browser()
    address, password = somebody(pool, role)
    browser.post(led_to_the_pool(browser, portal).form("/login"), username=address, password=password)
    check(f"Somebody signs in who is {role}", browser.page.url.startswith(portal + "/"))
    return browser


class Child:
    """Invented, and new to the stage."""

    def __init__(self):
        letters = "".join(secrets.choice("bdfglmnrst") + secrets.choice("aeiou") for _ in range(4))
        self.family_name = "Pages" + letters
        self.file = (
            "sourceRecordId,asOf,action,givenName,familyName,dateOfBirth,gender,serviceType,"
            "organisationCode,organisationName,practitionerName,practitionerRole,"
            "practitionerPhone,involvementStart\n"
            f"{letters},{time.strftime('%Y-%m-%d', time.gmtime())},upsert,Leah,{self.family_name},"
            "2012-03-09,female,learning-mentoring,E08000035-LM02,Weetwood Beck Learning Mentors,"
            "Anita Sandhu,learning-mentor,0113 496 0142,2025-10-06\n"
        ).encode()


def file_is_sent(browser, portal, child):
    """A team sends its file from a page: it goes straight to the bucket."""
    page = browser.get(portal + "/uploads/new")
    page = browser.post(page.form("/uploads/new"), feed="local", form="csv")
    form = next(form for form in page.forms if "success_action_redirect" in form[1])
    page = browser.send(form, "children.csv", child.file)
    check("The bucket leads back to the page of the file", page.url.startswith(portal + "/uploads/"))
    address = page.url
    check("The page says that the file is done", shown(browser, address, ">Done<"))
    report = browser.get(address.split("?")[0] + "/report")
    check("Its report says what became of the row", "reated" in report.text)
    browser.send(form, "children.csv", child.file)
    check("A second file by one form is listed", shown(browser, portal + "/uploads", ">Rejected<"))
    second = browser.get(next(link for link in browser.page.links if "/uploads/" in link and "new" not in link))
    check("It was not read", "was not read" in second.text)


def shown(browser, address, text):
    """Whether a page shows that in the end."""
    until = time.monotonic() + 120
    while text not in "".join(browser.get(address).text.split()) and time.monotonic() < until:
        time.sleep(1)
    return text in "".join(browser.page.text.split())


def child_is_found(browser, portal, child):
    """A practitioner finds the child and sees who else works with it."""
    page = browser.get(portal + "/search")
    page = browser.post(
        page.form("/search"),
        purpose="direct-support",
        givenName="Leah",
        familyName=child.family_name,
        **{"dateOfBirth-day": "9", "dateOfBirth-month": "3", "dateOfBirth-year": "2012"},
    )
    check("One child is found", "1 child found" in page.text and child.family_name in page.text)
    check("No name is in the address", child.family_name not in page.url)
    record = browser.get(next(link for link in page.links if "/children/" in link))
    check("The record opens", record.status == 200 and child.family_name in record.text)
    check("It shows who is working with the child", "Anita Sandhu" in record.text)
    check("Their number can be dialled", "tel:+441134960142" in record.links)
    check("No name is in its title", child.family_name not in record.title)


def chromium():
    return shutil.which("chromium") or shutil.which("google-chrome")


def in_chromium(portal, pool, child):
    """What scripts, styles, cookies and the policy of contents make of it in a real browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        try:
            wrong = []
            team = a_tab(browser, portal, pool, "management-team", wrong)
            sent_with_progress(team, portal, child)
            finds(a_tab(browser, portal, pool, "practitioner", wrong), portal, child)
            check("Chromium complains of nothing in our pages" + "; ".join(wrong), not wrong)
        finally:
            browser.close()


def a_tab(browser, portal, pool, role, wrong):
    """A browser of its own, at which somebody of that role has signed in by the pool's pages. What
    it complains of in ours goes to the list."""
    address, password = somebody(pool, role)
    tab = browser.new_context(locale="en-GB").new_page()
    tab.on(
        "console",
        lambda said: said.type == "error"
        and said.location["url"].startswith(portal)
        and wrong.append(f": {said.location['url']} {said.text}"),
    )
    tab.goto(portal + "/sign-in")
    tab.fill("[name=username]", address)
    tab.fill("[name=password]", password)
    tab.click("[type=submit]")
    tab.wait_for_url(portal + "/**")
    check(f"Chromium is signed in as {role}", tab.locator("h1").count() == 1)
    return tab


def sent_with_progress(tab, portal, child):
    tab.goto(portal + "/uploads/new")
    tab.check("[name=feed][value=local]")
    tab.check("[name=form][value=csv]")
    tab.click("main button")
    tab.set_input_files(
        "[name=file]", {"name": "children.csv", "mimeType": "text/csv", "buffer": child.file}
    )
    tab.click("main button")
    tab.get_by_text("Done", exact=True).first.wait_for(timeout=120_000)
    check("A file is sent, and its page follows it to its end", "/uploads/" in tab.url)


def finds(tab, portal, child):
    tab.goto(portal + "/search")
    tab.check("[name=purpose][value=direct-support]")
    tab.fill("[name=givenName]", "Leah")
    tab.fill("[name=familyName]", child.family_name)
    for part, value in (("day", "9"), ("month", "3"), ("year", "2012")):
        tab.fill(f"[name=dateOfBirth-{part}]", value)
    tab.click("main button")
    tab.get_by_role("link", name=child.family_name).click()
    tab.get_by_text("Anita Sandhu").first.wait_for()
    check("A child is found and shown with who works with it", "/children/" in tab.url)


def main(file):
    out = outputs(file)
    portal, pool = out["PortalUrl"], out["Pool"]
    browser = Browser()
    first_page(browser, portal)
    codes_of_others(portal)
    signed_in(browser, portal, *somebody(pool, "practitioner"))
    child = Child()
    file_is_sent(entered(portal, pool, "management-team"), portal, child)
    child_is_found(browser, portal, child)
    signed_out(browser, portal)
    if chromium():
        in_chromium(portal, pool, Child())
    else:
        print("There is no Chromium: what scripts and styles make of the pages is not seen.")


if __name__ == "__main__":
    main(*sys.argv[1:])
