"""What editors do beside writing: begin, rename, look up, approve, and see what is due."""

from helpsite.texts.messages import Catalogue

say = Catalogue("editing/messages.yml")
