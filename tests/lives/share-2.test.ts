import { liveShare } from './share'

liveShare(2)
