"""What the preview has for its editor beside the pages: what is wrong with the content, where one looks.

A WSGI application around the one that shows the site. Nothing of it is in a built site.
"""

from helpsite.texts.messages import Catalogue

say = Catalogue("desk/messages.yml")
