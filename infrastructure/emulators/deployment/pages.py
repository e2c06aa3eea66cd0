"""Signs somebody in to the pages as a browser without JavaScript would, through the pool's own pages,
and out again."""
import gzip
import http.client
import http.cookiejar
import re
import secrets
import sys
import urllib.error
import urllib.parse
import urllib.request
from html.parser import HTMLParser

import boto3

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

    def post(self, form, **entries):
        action, hidden = form
        return self._open(action or self.page.url, {**hidden, **entries})

    def raw(self, address):
        """The headers and the bytes of anything else than a page."""
        url = urllib.parse.urljoin(self.page.url, address)
        with self._opener.open(self._request(url, None), timeout=60) as reply:
            return reply.headers, reply.read()

    def _open(self, address, entries):
        url = urllib.parse.urljoin(self.page.url if self.page else address, address)
        try:
            with self._opener.open(self._request(url, entries), timeout=60) as reply:
                answer = reply.geturl(), reply.status, reply.headers, reply.read()
        except urllib.error.HTTPError as refusal:
            answer = refusal.geturl(), refusal.code, refusal.headers, refusal.read()
        url, status, headers, body = answer
        if headers.get("Content-Encoding") == "gzip":
            body = gzip.decompress(body)
        self.page = Page(url, status, headers, body.decode())
        return self.page

    def _request(self, url, entries):
        headers = {"Accept": "text/html,*/*", "Accept-Encoding": "gzip"}
        if entries is None:
            return urllib.request.Request(url, headers=headers)
        place = urllib.parse.urlsplit(url)
        headers["Origin"] = f"{place.scheme}://{place.netloc}"
        return urllib.request.Request(url, urllib.parse.urlencode(entries).encode(), headers)


def somebody(pool):
    """The address of a practitioner whom the smoke test let in, with a password known here."""
    cognito = boto3.client("cognito-idp")
    user = cognito.list_users_in_group(UserPoolId=pool, GroupName="practitioner")["Users"][0]
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


def signed_in(browser, portal, pool):
    address, password = somebody(pool)
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


def main(file):
    out = outputs(file)
    browser = Browser()
    first_page(browser, out["PortalUrl"])
    codes_of_others(out["PortalUrl"])
    signed_in(browser, out["PortalUrl"], out["Pool"])
    signed_out(browser, out["PortalUrl"])


if __name__ == "__main__":
    main(*sys.argv[1:])
