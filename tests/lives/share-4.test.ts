import { liveShare } from './share'

liveShare(4)
